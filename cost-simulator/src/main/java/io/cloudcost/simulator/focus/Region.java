package io.cloudcost.simulator.focus;

import java.util.List;

/** Where the cloud has machines. */
record Region(String id, String name, List<String> zones) {}
