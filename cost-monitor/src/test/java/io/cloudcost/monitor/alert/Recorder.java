package io.cloudcost.monitor.alert;

import io.cloudcost.monitor.alert.model.AlertChannel;
import io.cloudcost.monitor.alert.model.AlertEvent;
import io.cloudcost.monitor.alert.model.AlertMessage;
import io.cloudcost.monitor.alert.model.AlertNotice;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A receiver that keeps what it took, and fails when it is told to. */
final class Recorder implements AlertChannel {

    final List<AlertMessage> taken = new ArrayList<>();
    Consumer<AlertMessage> before = message -> {};
    Consumer<AlertMessage> after = message -> {};
    private final String name;

    Recorder(String name) {
        this.name = name;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void send(AlertMessage message) {
        before.accept(message);
        taken.add(message);
        after.accept(message);
    }

    List<AlertNotice> notices() {
        return taken.stream().flatMap(message -> message.notices().stream()).toList();
    }

    List<AlertEvent> events() {
        return notices().stream().map(AlertNotice::event).toList();
    }

    List<String> subjects() {
        return taken.stream().map(AlertMessage::subject).toList();
    }
}
