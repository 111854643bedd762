package io.cloudcost.monitor;

import io.cloudcost.monitor.alert.model.AlertChannel;
import io.cloudcost.monitor.alert.model.AlertMessage;
import java.util.Collection;

/** A channel that keeps what it is told. */
record ToldTo(Collection<AlertMessage> told) implements AlertChannel {

    @Override
    public String name() {
        return "list";
    }

    @Override
    public void send(AlertMessage message) {
        told.add(message);
    }
}
