package io.cloudcost.budget.internal.actual;

import io.cloudcost.CostException;
import io.cloudcost.budget.spi.MachineAccounts;
import io.cloudcost.spi.ActualCostRequest.Item;
import io.cloudcost.spi.Failures;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds out in whose bill attempts are where nobody told, before several accounts are paid for it. */
final class Locating {

    private final MachineAccounts known;
    private final Report report;

    Locating(MachineAccounts known, Report report) {
        this.known = known;
        this.report = report;
    }

    void tell(Chain chain, List<Look> looks) {
        Set<String> ids = looks.stream()
                .flatMap(look -> look.open().stream())
                .filter(item -> item.account() == null)
                .map(Item::resourceIds)
                .flatMap(Collection::stream)
                .collect(Collectors.toSet());
        if (chain.isOfSeveralAccounts() && !ids.isEmpty()) {
            tell(chain.provider(), ids, looks);
        }
    }

    private void tell(String provider, Set<String> ids, List<Look> looks) {
        try {
            Map<String, String> accounts = known.of(provider, ids);
            looks.forEach(look -> look.locate(accounts));
        } catch (CostException e) {
            report.issue(Failures.issue(null, e));
        }
    }
}
