package io.cloudcost.usecase;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** How the first sum of a line changed since the period before. */
final class Changes {

    private Changes() {}

    static @Nullable BigDecimal amount(Line line, @Nullable Line before) {
        BigDecimal now = line.whole(0);
        BigDecimal then = before == null ? null : before.whole(0);
        return now == null || then == null ? null : now.subtract(then);
    }

    static @Nullable BigDecimal rate(Line line, @Nullable Line before) {
        return Line.ratio(amount(line, before), before == null ? null : before.whole(0));
    }
}
