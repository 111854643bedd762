package io.cloudcost.spi;

/** How a job was found in a bill. */
public enum Matched {
    /** By the ids of its machines and disks. */
    BY_RESOURCE,
    /** By a tag that it was given. */
    BY_TAG,
    /** By what a line of the bill says in words. */
    BY_DESCRIPTION,
    /** Not at all: the bill does not name it, or does not name it yet. */
    NOT_FOUND
}
