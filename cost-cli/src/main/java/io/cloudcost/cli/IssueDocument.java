package io.cloudcost.cli;

import io.cloudcost.snapshot.Issue;
import java.io.IOException;
import java.util.List;

/** What could not be read and why, for programs. */
final class IssueDocument {

    private IssueDocument() {}

    static void write(JsonOut json, List<Issue> issues) throws IOException {
        json.objects("issues", issues, issue -> {
            json.text("code", issue.code().name());
            json.text("part", issue.part());
            json.text("message", issue.message());
        });
    }
}
