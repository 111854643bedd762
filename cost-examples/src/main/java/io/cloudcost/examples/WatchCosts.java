package io.cloudcost.examples;

import io.cloudcost.CostCollector;
import io.cloudcost.model.Money;
import io.cloudcost.monitor.CostMonitor;
import io.cloudcost.monitor.alert.AlertRules;
import io.cloudcost.monitor.alert.model.AlertChannel;
import io.cloudcost.monitor.alert.model.AlertMessage;
import io.cloudcost.monitor.unit.UnitCost;
import io.cloudcost.store.CostStore;
import io.cloudcost.store.StateStore;
import java.io.PrintStream;
import java.time.Clock;

/** Watches what a lead and a provider cost, and tells people: once, however often it looks, until it is over. */
public final class WatchCosts {

    private WatchCosts() {}

    static void run(CostCollector collector, CostStore store, StateStore state, Clock clock, PrintStream out) {
        store.save(collector.collect());
        CostMonitor monitor = CostMonitor.on(store, state)
                .clock(clock)
                .unit(UnitCost.of("lead").per(() -> 100L).alertAbove(Money.usd("0.10")))
                .alert(AlertRules.totalSpend("vultr", Money.usd("1000000")).build())
                .alert(new Console(out)) // or AlertChannels.email(...), .slack(url), .webhook(url)
                .build();
        monitor.check(); // start() does so every hour
        monitor.check();
        monitor.alerts().current().forEach(alert -> out.println("open: " + alert.rule() + " since " + alert.since()));
    }

    /** A channel of one's own: what it throws is tried again. */
    private record Console(PrintStream out) implements AlertChannel {

        @Override
        public String name() {
            return "console";
        }

        @Override
        public void send(AlertMessage message) {
            out.println(message.subject());
        }
    }
}
