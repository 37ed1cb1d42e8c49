package portal.allocation;

import java.util.List;

/**
 * The proof of a plan: prices from which anyone can compute that no plan costs less, without the solver.
 *
 * @param recipientPrices one for each recipient of the problem, in its order ({@code u})
 * @param supporterPrices one for each supporter of the problem, in its order ({@code y})
 * @param bound           the total below which no plan can fall, by these prices
 */
public record Certificate(List<Long> recipientPrices, List<Long> supporterPrices, long bound) {

    public Certificate {
        recipientPrices = List.copyOf(recipientPrices);
        supporterPrices = List.copyOf(supporterPrices);
    }
}
