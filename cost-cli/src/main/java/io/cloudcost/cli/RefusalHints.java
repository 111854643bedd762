package io.cloudcost.cli;

import io.cloudcost.budget.model.Decision;
import io.cloudcost.budget.model.Refusal;
import io.cloudcost.budget.model.RefusalCode;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What of this command helps where a job may not run: a refusal speaks of the library alone. */
final class RefusalHints {

    private RefusalHints() {}

    /** One sentence each. */
    static List<String> of(Decision.Refused refused) {
        Set<RefusalCode> codes = refused.reasons().stream()
                .map(Refusal::code)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(RefusalCode.class)));
        return codes.stream().flatMap(code -> of(code).stream()).toList();
    }

    private static Optional<String> of(RefusalCode code) {
        return switch (code) {
            case CURRENCY ->
                Optional.of("A setting such as exchange_rate.EUR=1.09 says what one is worth in US dollars.");
            case PRICE_TOO_OLD ->
                Optional.of("The setting max_price_age_days says how old a price may be; "
                        + Hint.quoted("instances refresh") + " reads prices anew.");
            case PRICE_UNKNOWN ->
                Optional.of(
                        "What traffic and disks cost say --egress-rate and --storage-rate; --hourly-price is for a machine"
                                + " of your own.");
            case NEEDS_APPROVAL -> Optional.of("--approved-by and --reason say who lets it in, and why.");
            default -> Optional.empty();
        };
    }
}
