package io.cloudcost.monitor;

/** A task of a watch. */
record Task(String name, Schedule schedule, WatchTask work) {}
