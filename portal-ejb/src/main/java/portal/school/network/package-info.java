/**
 * Schools that are run or work together (学校网络): one legal person with several campuses (一校多区),
 * zones with a lead school (片区), a central school with its village schools (中心校), alliances (联盟).
 *
 * <p>Begin with {@link portal.school.network.NetworkKeeping}, which founds and changes them, and
 * {@link portal.school.network.Networks}, which other capabilities ask for the networks of a day. What
 * a network must look like on each of its days stands in {@link portal.school.network.NetworkShape}.
 *
 * <p>Not here: who supports whom ({@code portal.pairing}); a network is never a pairing.
 */
package portal.school.network;
