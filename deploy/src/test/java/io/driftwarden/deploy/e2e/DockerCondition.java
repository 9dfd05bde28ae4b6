package io.driftwarden.deploy.e2e;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testcontainers.DockerClientFactory;

/** Skips what needs containers where no Docker engine answers, and says so where the build's output shows it. */
final class DockerCondition implements ExecutionCondition {
    private static final String WHY = "no Docker engine answers: start one, or set DOCKER_HOST";

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (DockerClientFactory.instance().isDockerAvailable()) {
            return ConditionEvaluationResult.enabled("a Docker engine answers");
        }
        System.out.println("Skipped: " + context.getDisplayName() + ", since " + WHY);
        return ConditionEvaluationResult.disabled(WHY);
    }
}
