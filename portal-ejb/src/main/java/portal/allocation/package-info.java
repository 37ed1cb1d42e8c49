/**
 * Which supporter is paired with which recipient (结对分配): the plan of least cost, its proof, and why
 * there is none where there is none.
 *
 * <p>{@code docs/allocation.md} tells problem, method and proof from the beginning, with an example
 * to check by hand. In the code begin with {@link portal.allocation.Allocation}, the door, and
 * {@link portal.allocation.Problem}, what goes through it. {@link portal.allocation.PlanChecker}
 * says in a page what a proven plan is and checks every one without the solver. {@link
 * portal.allocation.NearestFirst} is what a bureau would do by hand.
 *
 * <p>The solver, read in this order: {@code PairCosts} (the problem in arrays), {@code Optimum}
 * (the steps), {@code PlaceFlow} (successive shortest paths over the supporters' places), {@code
 * Detours} (what-ifs on its final state), {@code Bottleneck} (the smallest longest distance); and
 * where there is no plan, {@code Conflicts} and {@code Remedies}, by two questions of {@code
 * Transport}. It stays in this package, above twenty types, because values, checker and solver
 * would otherwise open to each other what nobody else may touch; PlaceFlow, PairCosts, Conflicts
 * and Transport pass 300 lines because their inner loops stay together.
 *
 * <p>Plain Java: no container, no database, nothing else of the portal. Not here: the registry that
 * problems are made from and what becomes of a plan ({@code portal.pairing}); teachers' rotation.
 */
package portal.allocation;
