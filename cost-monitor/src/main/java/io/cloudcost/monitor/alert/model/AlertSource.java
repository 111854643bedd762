package io.cloudcost.monitor.alert.model;

import java.util.List;

/** What is watched and knows itself when people must be told. */
public interface AlertSource {

    /** The rules; each name is its own among all that are watched. */
    List<AlertRule> alerts();
}
