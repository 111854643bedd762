package io.cloudcost.simulator.aws;

/**
 * A bucket of S3.
 *
 * @param rules how many rules it has for what becomes of its objects
 * @param aborts whether one of them removes uploads that were never ended
 * @param uploads how many of these there are, the oldest begun on 2026-06-01
 */
public record AwsBucket(String name, String region, int rules, boolean aborts, int uploads) {}
