package io.cloudcost.monitor.alert.model;

import java.util.List;

/**
 * What came of figures.
 *
 * @param notices what people are told through the channels
 * @param unjudged which figures no rule could judge, and why, a sentence each; empty for none
 */
public record Judgement(List<AlertNotice> notices, List<String> unjudged) {

    public Judgement {
        notices = List.copyOf(notices);
        unjudged = List.copyOf(unjudged);
    }
}
