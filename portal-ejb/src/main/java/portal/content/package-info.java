/**
 * Stored files (文件): bytes kept once a county by their content, and a row for each that says what
 * it is, whose it is and who brought it.
 *
 * <p>Begin with {@link portal.content.StoredFiles}: a capability declares a {@link
 * portal.content.Purpose}, lets {@link portal.content.FileArrivals} receive the bytes, keeps them in
 * its own transaction, and says by a {@link portal.content.ContentOwner} who may open them. The
 * bytes lie in a {@link portal.content.FileStore}; a row never stands without them, and bytes
 * without a row are swept away later ({@link portal.content.FileSweeping}). Files that come piece by
 * piece ({@link portal.content.Uploading}) are taken by {@link portal.content.PartialUploads}, for
 * purposes that a {@link portal.content.UploadTaker} answers for. What a county gives to others with an entry of
 * the catalogue is opened by {@link portal.content.GivenFiles}, the one door to another county's bytes.
 *
 * <p>Not here: what is read in a file ({@code portal.document}), and how it is sent to a browser
 * ({@code portal.web.content}).
 */
package portal.content;
