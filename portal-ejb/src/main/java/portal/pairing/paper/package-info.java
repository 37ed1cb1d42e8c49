/**
 * What a bureau sends on paper about its pairs (结对): the notice of a published plan with the list
 * of the pairs and their reasons.
 *
 * <p>Begin with {@link portal.pairing.paper.PairingNotice}. Papers are official documents and speak
 * Chinese whoever asks for them; their words stand in {@code notice_zh_CN.properties}.
 *
 * <p>Not here: how paper is laid out ({@code portal.document.word}), and the plan itself.
 */
package portal.pairing.paper;
