package io.cloudcost.simulator.focus;

/**
 * A currency that invoices are in; the price list is in US dollars.
 *
 * @param rate how many of its hundredths one US dollar is
 */
record Currency(String code, long rate) {

    static final Currency USD = new Currency("USD", 100);

    /** Of this code, at a rate that is invented and fixed. */
    static Currency of(String code) {
        return switch (code) {
            case "USD" -> USD;
            case "EUR" -> new Currency(code, 92);
            case "GBP" -> new Currency(code, 79);
            case "CHF" -> new Currency(code, 88);
            case "JPY" -> new Currency(code, 15_000);
            default ->
                throw new IllegalArgumentException(
                        "No exchange rate for '" + code + "': use USD, EUR, GBP, CHF or JPY.");
        };
    }
}
