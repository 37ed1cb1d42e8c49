/**
 * Which supporter is paired with which recipient (结对分配): the plan of least cost, its proof, and why
 * there is none where there is none.
 *
 * <p>Begin with {@link portal.allocation.Allocation}, the door, and {@link portal.allocation.Problem}, what
 * goes through it. {@link portal.allocation.PlanChecker} says in a page what a proven plan is and checks
 * every one without the solver. The solver is {@code PlaceFlow}, successive shortest paths over the places
 * of the supporters, fed by {@code PairCosts}; it is longer than other classes here because its inner loops
 * stay together. {@link portal.allocation.NearestFirst} is what a bureau would do by hand.
 *
 * <p>Plain Java: no container, no database, nothing else of the portal. Not here: the registry that problems
 * are made from and what becomes of a plan ({@code portal.pairing}); teachers' rotation.
 */
package portal.allocation;
