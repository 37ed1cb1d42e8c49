/**
 * Allocation as a JSON document: the problem that comes in, every fault of it by its JSON pointer,
 * and the plan that goes out.
 *
 * <p>Begin with {@link portal.allocation.document.AllocationDocument}; the API and the command line
 * ({@link portal.allocation.document.AllocateCommand}) share it. The words of the faults are in
 * {@code faults_zh_CN.properties} and {@code faults_en.properties} beside it. {@code
 * ProblemReading} passes 300 lines because it is a list: one short method for each member of the
 * document.
 *
 * <p>Not here: who may ask, and how large a document may be; that is the API's.
 */
package portal.allocation.document;
