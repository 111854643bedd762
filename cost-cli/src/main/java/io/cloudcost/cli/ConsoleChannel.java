package io.cloudcost.cli;

import io.cloudcost.monitor.alert.model.AlertChannel;
import io.cloudcost.monitor.alert.model.AlertMessage;
import java.time.temporal.ChronoUnit;

/** Says on the console what is told, where a journal keeps it. */
final class ConsoleChannel implements AlertChannel {

    private final World world;

    ConsoleChannel(World world) {
        this.world = world;
    }

    @Override
    public String name() {
        return "console";
    }

    @Override
    public void send(AlertMessage message) {
        String when = message.at().truncatedTo(ChronoUnit.SECONDS).toString();
        world.err().println(Text.printable(when + " alert: " + message.subject()));
    }
}
