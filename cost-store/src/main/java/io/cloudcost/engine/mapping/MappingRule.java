package io.cloudcost.engine.mapping;

import java.util.List;

/**
 * What becomes of some of a file's rows. The first rule whose condition holds decides; each row falls under exactly one.
 *
 * @param name as charges have it in {@code x_MappingRule}, for example {@code reservation-fee}
 * @param condition SQL with the mapping's names in braces; {@code TRUE} for all other rows
 * @param charges names of the charges that such a row becomes; none for rows that become none
 * @param fate what becomes of the row, in a sentence for people
 */
public record MappingRule(String name, String condition, List<String> charges, String fate) {

    /** The name of a row's charge where it becomes only one. */
    public static final String CHARGE = "charge";

    public MappingRule {
        charges = List.copyOf(charges);
    }

    /** A row that becomes one charge. */
    public static MappingRule charge(String name, String condition, String fate) {
        return new MappingRule(name, condition, List.of(CHARGE), fate);
    }

    /** A row whose money is in another charge, or that says nothing of money. */
    public static MappingRule noCharge(String name, String condition, String fate) {
        return new MappingRule(name, condition, List.of(), fate);
    }
}
