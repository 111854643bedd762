package io.cloudcost.aws.internal;

import io.cloudcost.snapshot.Part;
import io.cloudcost.spi.CollectRun;
import java.util.ArrayList;
import java.util.List;

/**
 * Parts that are read one after the other: an API budget is spent in their order, and Cost Explorer is not asked side by side. One
 * that fails does not keep the next from being read.
 */
final class Chain {

    private record Link(Part part, CollectRun.Work work) {}

    private final Session session;
    private final List<Link> links = new ArrayList<>();
    private int begun;

    Chain(Session session) {
        this.session = session;
    }

    Chain then(Part part, CollectRun.Work work) {
        links.add(new Link(part, work));
        return this;
    }

    /** After the run: what was not begun can only be given up now, and says so. */
    synchronized void end() {
        while (begun < links.size()) {
            start();
        }
    }

    /** Begins with the first that is asked for. */
    synchronized void start() {
        while (begun < links.size()) {
            Link link = links.get(begun++);
            session.run.part(link.part, Session.byDefault(link.part), () -> workAndGoOn(link));
            if (session.wants(link.part)) {
                return;
            }
        }
    }

    private void workAndGoOn(Link link) throws Exception {
        try {
            link.work.run();
        } finally {
            start();
        }
    }
}
