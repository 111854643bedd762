package io.cloudcost.charge;

import io.cloudcost.focus.FocusColumn;
import io.cloudcost.focus.FocusVersion;
import io.cloudcost.model.Period;
import io.cloudcost.model.Tags;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Charges of any shape the record allows, the same ones for the same seed. */
public final class RandomCharges {

    private static final List<String> CURRENCIES = List.of("USD", "EUR", "JPY", "CREDITS");

    /** Texts that break careless readers and writers. */
    private static final List<String> TEXTS = List.of(
            "plain",
            "two words",
            " led by a blank",
            "comma, \"quote\" and 'tick'",
            "line\nbreak",
            "tab\there",
            "NULL",
            "null",
            "true",
            "0012",
            "1E5",
            "<b>&amp;</b>",
            "Zürich, 東京, 💶",
            "back\\slash",
            "semi;colon",
            "{}",
            "=1+1");

    private final Random random;

    public RandomCharges(long seed) {
        this.random = new Random(seed);
    }

    /** Endless. */
    public Stream<CostRecord> stream() {
        return Stream.generate(this::next);
    }

    /** A charge with any of its columns. */
    public CostRecord next() {
        CostRecordBuilder row = CostRecord.row();
        FocusColumn.columns(FocusVersion.LATEST).stream()
                .filter(column -> random.nextBoolean())
                .forEach(column -> row.set(column, value(column)));
        required(row);
        if (random.nextInt(4) == 0) {
            texts().forEach((key, value) -> row.extension("x_" + key.replaceAll("\\s", ""), value));
        }
        return row.build();
    }

    /** An amount with up to 12 digits before and after the point, also zero, negative and with trailing zeros. */
    public BigDecimal number() {
        return switch (random.nextInt(6)) {
            case 0 -> new BigDecimal("0.00");
            case 1 -> BigDecimal.valueOf(random.nextInt(100_000), -random.nextInt(4));
            default ->
                new BigDecimal(new BigInteger(random.nextInt(72) + 1, random), random.nextInt(13))
                        .multiply(random.nextInt(5) == 0 ? BigDecimal.ONE.negate() : BigDecimal.ONE);
        };
    }

    private void required(CostRecordBuilder row) {
        Period month = Period.month(YearMonth.of(2026, 1).plusMonths(random.nextInt(12)));
        Instant start = month.start().plusSeconds(random.nextInt(2_000_000));
        row.set(FocusColumn.BILLING_PERIOD_START, month.start())
                .set(FocusColumn.BILLING_PERIOD_END, month.end())
                .set(FocusColumn.CHARGE_PERIOD_START, start)
                .set(FocusColumn.CHARGE_PERIOD_END, start.plusSeconds(1L + random.nextInt(100_000)))
                .set(FocusColumn.BILLED_COST, number())
                .set(FocusColumn.BILLING_CURRENCY, pick(CURRENCIES))
                .set(FocusColumn.PRICING_CURRENCY, pick(CURRENCIES))
                .category(pick(List.of(ChargeCategory.values())));
    }

    private Object value(FocusColumn column) {
        return switch (column.format()) {
            case TEXT -> pick(TEXTS);
            case CHOICE -> pick(column.allowedValues());
            case CURRENCY -> pick(CURRENCIES);
            case UNIT -> pick(List.of("Hours", "GB-Months", "1000 Tokens"));
            case QUANTITY, COST, UNIT_PRICE -> number();
            case DATE_TIME -> Instant.EPOCH;
            case TAGS -> Tags.of(texts());
            case KEY_VALUE, JSON_OBJECT -> "{\"Elements\": [{\"a\": " + random.nextInt(9) + ".50}]}";
        };
    }

    private Map<String, String> texts() {
        Map<String, String> texts = new TreeMap<>();
        random.ints(random.nextInt(4), 0, TEXTS.size())
                .forEach(at -> texts.put(TEXTS.get(at), random.nextInt(4) == 0 ? "" : pick(TEXTS)));
        return texts;
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
