/**
 * Teachers crossing between paired schools: support postings (支教), exchange posts (顶岗), shadowing
 * placements (跟岗) and secondments (挂职).
 *
 * <p>Begin with {@link portal.rotation.RotationKeys}: what a county may set, before there is
 * anything else here.
 *
 * <p>Not here: who is paired with whom ({@code portal.pairing}), how far a demand is met ({@code
 * portal.obligation}), and what a missed one costs the principal ({@code portal.assessment}).
 */
package portal.rotation;
