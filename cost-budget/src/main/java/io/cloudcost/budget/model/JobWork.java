package io.cloudcost.budget.model;

import io.cloudcost.ConfigurationException;
import io.cloudcost.model.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a job did, in the caller's words.
 *
 * @param units how many pieces of work; zero or more; null if nobody said
 * @param unit what one of them is, for example {@code images}; null if nobody said how many
 * @param notes in the order in which they were told, at most 100 of at most 1000 printable characters
 */
public record JobWork(@Nullable BigDecimal units, @Nullable String unit, List<String> notes) {

    /** Nothing was told. */
    public static final JobWork NONE = new JobWork(null, null, List.of());

    private static final int MOST_NOTES = 100;
    private static final int LONGEST_NOTE = 1000;

    /** A copy. @throws ConfigurationException with everything that is wrong at once */
    public JobWork {
        notes = List.copyOf(notes);
        units = units == null ? null : Money.canonical(units);
        List<String> wrong = new ArrayList<>();
        check(wrong, units, unit);
        check(wrong, notes);
        if (!wrong.isEmpty()) {
            throw new ConfigurationException(wrong);
        }
    }

    /** The same with this many units in place of those that were told before. */
    public JobWork units(BigDecimal count, String name) {
        return new JobWork(count, name, notes);
    }

    /** The same with one more note. */
    public JobWork note(String text) {
        List<String> more = new ArrayList<>(notes);
        more.add(text);
        return new JobWork(units, unit, more);
    }

    private static void check(List<String> wrong, @Nullable BigDecimal units, @Nullable String unit) {
        if ((units == null) != (unit == null)) {
            wrong.add("Units of work need a count and a name.");
        }
        Names.check(wrong, "name of a unit of work", unit);
        if (units != null) {
            String absurd = Names.absurd("units of work", units);
            if (absurd != null) {
                wrong.add(absurd);
            } else if (units.signum() < 0) {
                wrong.add("The units of work must not be below 0, but are " + units.toPlainString() + ".");
            }
        }
    }

    private static void check(List<String> wrong, List<String> notes) {
        if (notes.size() > MOST_NOTES) {
            wrong.add("A job keeps at most " + MOST_NOTES + " notes.");
        }
        for (String note : notes) {
            if (note.isBlank() || note.length() > LONGEST_NOTE) {
                wrong.add("A note must have 1 to " + LONGEST_NOTE + " characters, not " + note.length() + ".");
            } else if (note.codePoints().anyMatch(Character::isISOControl)) {
                wrong.add("A note must not hold tabs, line ends or other control characters.");
            }
        }
    }
}
