package io.cloudcost.engine.clickhouse;

import io.cloudcost.query.CostQuery;
import io.cloudcost.query.CostResult;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Answers questions about what is held. Which units those are is remembered from one question to the next; each answer
 * brings the state that the ledger had when it was made, and counts only if that is the one that was remembered.
 */
final class Speaking {

    private static final int ATTEMPTS = 3;

    private final Server server;
    private final Ledger ledger;
    private final AtomicReference<@Nullable Known> newest = new AtomicReference<>();

    Speaking(Server server, Ledger ledger) {
        this.server = server;
        this.ledger = ledger;
    }

    private record Known(long state, AskedCharges charges) {}

    CostResult ask(CostQuery query) {
        Known known = newest.get();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (known != null) {
                Asking.Answer answer = Asking.ask(server, query, known.charges());
                if (known.state() == answer.state().orElseGet(ledger::state)) {
                    return CostResult.of(query, answer.rows());
                }
            }
            known = read();
        }
        // somebody writes all the time: what was held a moment ago is an answer too, since nothing of it is removed yet
        return CostResult.of(query, Asking.ask(server, query, charges()).rows());
    }

    /** Those that are summed now. */
    AskedCharges charges() {
        return AskedCharges.of(ledger.held().stream()
                .filter(Ledger.Held::speaks)
                .map(Ledger.Held::unit)
                .toList());
    }

    /** The state first: what is written in between makes it another, and the next answer will tell. */
    private Known read() {
        Known known = new Known(ledger.state(), charges());
        newest.set(known);
        return known;
    }
}
