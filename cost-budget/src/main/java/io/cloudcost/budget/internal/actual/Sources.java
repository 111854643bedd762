package io.cloudcost.budget.internal.actual;

import io.cloudcost.budget.spi.MachineAccounts;
import io.cloudcost.spi.ActualCostSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who can be asked for bills. */
public final class Sources {

    private final Map<String, Chain> chains = new LinkedHashMap<>();
    private final MachineAccounts accounts;

    /**
     * @param all of one provider in the order in which they are asked
     * @param accounts who knows in whose bill machines are
     */
    public Sources(List<ActualCostSource> all, MachineAccounts accounts) {
        this.accounts = accounts;
        Map<String, List<ActualCostSource>> byProvider = new LinkedHashMap<>();
        all.forEach(it -> byProvider
                .computeIfAbsent(it.provider(), provider -> new ArrayList<>())
                .add(it));
        byProvider.forEach((provider, sources) -> chains.put(provider, new Chain(provider, sources)));
    }

    Map<String, Chain> chains() {
        return chains;
    }

    MachineAccounts accounts() {
        return accounts;
    }
}
