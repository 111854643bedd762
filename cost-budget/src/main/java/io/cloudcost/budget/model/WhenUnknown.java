package io.cloudcost.budget.model;

/** What a gate does where it cannot know what a job costs. */
public enum WhenUnknown {
    /** It refuses. */
    REFUSE,
    /** It lets the job in, reserves the most that the job may cost, and writes down that it did not know. */
    ALLOW
}
