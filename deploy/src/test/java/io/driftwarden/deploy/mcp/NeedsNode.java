package io.driftwarden.deploy.mcp;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.EnabledIf;

/** Skips what needs the npm packages where they are not, and says so. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@EnabledIf(
        value = "io.driftwarden.deploy.mcp.NodePackages#prepared",
        disabledReason = "the npm packages are not there: run .ci/npm")
@interface NeedsNode {}
