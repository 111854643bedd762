package io.cloudcost.simulator.focus;

import java.math.BigDecimal;

/**
 * What became of one commitment.
 *
 * @param id {@code CommitmentDiscountId}
 * @param currency the billing currency
 * @param purchased billed cost of its purchases; 0 if it was paid before the bill begins
 * @param used effective cost of its rows with status Used
 * @param unused effective cost of its rows with status Unused; all purchases of whole months are
 *     used or unused, {@code used + unused = purchased}
 */
public record CommitmentTruth(String id, String currency, BigDecimal purchased, BigDecimal used, BigDecimal unused) {}
