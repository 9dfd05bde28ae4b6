package io.driftwarden.deploy.mcp;

import io.driftwarden.deploy.local.LocalStack;

/** A tenant whose policy kills a session as soon as a quarter of the trust in it is gone. */
final class StrictTenant {
    static final String NAME = "strict";

    private static final TenantPolicy POLICY = new TenantPolicy(NAME, "response: {default: {kill_below: 75}}");

    private StrictTenant() {}

    static void adopt(LocalStack stack) {
        POLICY.adopt(stack);
    }
}
