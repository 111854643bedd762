package io.cloudcost.cli;

import io.cloudcost.ConfigurationException;
import io.cloudcost.model.ExchangeRates;
import io.cloudcost.model.Money;
import io.cloudcost.monitor.unit.UnitCost;
import io.cloudcost.query.CostFilter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which charges a unit costs: {@code unit.lead.where}, {@code .shared}, {@code .metric}, {@code .currency}. */
final class UnitCostSettings {

    private static final Pattern SHARED = Pattern.compile("([^:]+):\\s*([0-9.]+)\\s+of\\s+(.+)");

    private final ConfigReader reader;
    private final ExchangeRates rates;

    UnitCostSettings(ConfigReader reader) {
        this.reader = reader;
        this.rates = RateSettings.of(reader);
    }

    /**
     * The unit with what the settings say.
     *
     * @param begin what the unit's keys begin with
     */
    UnitCost told(UnitCost unit, String begin) {
        UnitCost own = shared(limited(unit, begin + "where"), begin);
        return inOne(by(own, begin + "metric"), begin + "currency");
    }

    /** All conditions must hold. */
    private UnitCost limited(UnitCost unit, String key) {
        CostFilter which = null;
        for (String condition : reader.list(key)) {
            CostFilter one = reader.make(key, () -> Conditions.where(condition));
            if (one != null) {
                which = which == null ? one : which.and(one);
            }
        }
        return which == null ? unit : unit.cost(which);
    }

    /** Parts of what others cause, too, such as {@code network: 0.3 of service=VPC; support: 0.1 of service=Support}. */
    private UnitCost shared(UnitCost own, String begin) {
        String key = begin + "shared";
        String text = reader.optional(key);
        if (text == null) {
            return own;
        }
        if (reader.optional(begin + "where") == null) {
            reader.wrong(key, "needs " + begin + "where, too: which charges are the unit's own.");
        }
        UnitCost unit = own;
        for (String part : text.split(";", -1)) {
            UnitCost before = unit;
            UnitCost more = reader.make(key, () -> part(before, part.strip()));
            unit = more == null ? unit : more;
        }
        return unit;
    }

    private static UnitCost part(UnitCost unit, String text) {
        Matcher parts = SHARED.matcher(text);
        if (!parts.matches()) {
            throw new ConfigurationException("each part must be a name, a share and the charges, such as"
                    + " 'network: 0.3 of service=VPC', not '" + text + "'. A semicolon stands between parts.");
        }
        CostFilter which = Stream.of(parts.group(3).split("\\s*,\\s*", -1))
                .map(Conditions::where)
                .reduce(CostFilter::and)
                .orElseThrow();
        return unit.shared(parts.group(1).strip(), which, parts.group(2));
    }

    private UnitCost by(UnitCost unit, String key) {
        return switch (reader.text(key, "billed")) {
            case "billed" -> unit;
            case "amortised", "amortized" -> unit.amortised();
            default -> {
                reader.wrong(key, "must be billed or amortised, not '" + reader.text(key, "") + "'.");
                yield unit;
            }
        };
    }

    private UnitCost inOne(UnitCost unit, String key) {
        String currency = reader.optional(key);
        UnitCost converted = currency == null
                ? unit
                : reader.make(key, () -> unit.in(Money.zero(currency).currency(), rates));
        return converted == null ? unit : converted;
    }
}
