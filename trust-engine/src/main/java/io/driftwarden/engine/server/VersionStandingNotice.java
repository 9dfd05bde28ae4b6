package io.driftwarden.engine.server;

import io.driftwarden.engine.evidence.VersionStanding;

/** How a version of a server stands with its checks, for whoever judges calls to it. */
public record VersionStandingNotice(String tenant, String server, String version, VersionStanding standing) {}
