package io.cloudcost.simulator;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** The faults that are switched on: of those that match a call, the first that is not used up strikes, alone. */
final class ActiveFaults {

    private final List<Active> active = new CopyOnWriteArrayList<>();

    void add(Fault fault) {
        active.add(new Active(fault, new AtomicLong()));
    }

    void clear() {
        active.clear();
    }

    Answer strike(Call call, Answer answer) {
        for (Active each : active) {
            if (each.fault.strikes(call) && each.due()) {
                return each.fault.strike(answer);
            }
        }
        return answer;
    }

    private record Active(Fault fault, AtomicLong seen) {

        boolean due() {
            long index = seen.getAndIncrement() - fault.skipped();
            return index >= 0 && index < fault.times();
        }
    }
}
