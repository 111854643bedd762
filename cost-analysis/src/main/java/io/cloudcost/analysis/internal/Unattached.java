package io.cloudcost.analysis.internal;

import io.cloudcost.resource.Attachment;
import io.cloudcost.resource.CloudResource;
import io.cloudcost.spi.AnalysisContext;

/** Whether something hangs in the air. */
final class Unattached {

    private Unattached() {}

    /** Whether it is certain that nothing uses it; if it is not known, the context is told. */
    static boolean isCertain(CloudResource resource, Attachment attachment, AnalysisContext context) {
        if (attachment.state() == Attachment.State.UNKNOWN) {
            context.notJudged(resource.ref(), "The provider does not say whether it is attached.");
        }
        return attachment.isUnattached();
    }
}
