package io.driftwarden.engine.state;

import java.util.Map;

/**
 * What kinds of data the session has seen, what its outputs said, and where data went.
 *
 * @param labels by label, direction and tool
 * @param footprints by id of the event that brought the output, newest kept
 * @param outlets by registrable domain, mailbox or account
 * @param reach by server
 * @param secrets by a hash: those that outputs showed
 * @param uses by what is compared with other sessions: what was sent in the latest window
 * @param trails by server: where its latest call was led
 * @param containers by server and name: repositories, channels and the like of which the server said who may read them
 */
public record Flows(
        CappedMap<LabelSighting> labels,
        CappedMap<Footprint> footprints,
        CappedMap<Outlet> outlets,
        CappedMap<Reach> reach,
        CappedMap<SecretTrace> secrets,
        CappedMap<FleetUse> uses,
        CappedMap<Trail> trails,
        CappedMap<Container> containers) {
    /** Labels of tools kept per session. */
    public static final int MAX_LABELS = 96;

    /** Outputs whose fingerprints are kept per session. */
    public static final int MAX_FOOTPRINTS = 32;

    /** Destinations kept per session that nobody in charge named. */
    public static final int MAX_OUTLETS = 64;

    /** Servers kept per session whose egress was seen. */
    public static final int MAX_REACH = 32;

    /** Secrets kept in traces per session. */
    public static final int MAX_SECRETS = 8;

    /** What is compared with other sessions, kept per session. */
    public static final int MAX_USES = 64;

    /** Servers kept per session of whose calls it is known where they were led. */
    public static final int MAX_TRAILS = 32;

    /** Containers kept per session of which it is known who may read them. */
    public static final int MAX_CONTAINERS = 64;

    static final Flows EMPTY = new Flows(
            CappedMap.empty(),
            CappedMap.empty(),
            CappedMap.empty(),
            CappedMap.empty(),
            CappedMap.empty(),
            CappedMap.empty(),
            CappedMap.empty(),
            CappedMap.empty());

    public Flows withLabels(CappedMap<LabelSighting> next) {
        return new Flows(next, footprints, outlets, reach, secrets, uses, trails, containers);
    }

    public Flows withFootprint(Footprint footprint) {
        return new Flows(
                labels,
                footprints.with(footprint.eventId(), footprint, MAX_FOOTPRINTS),
                outlets,
                reach,
                secrets,
                uses,
                trails,
                containers);
    }

    public Flows withOutlets(CappedMap<Outlet> next) {
        return new Flows(labels, footprints, next, reach, secrets, uses, trails, containers);
    }

    public Flows withReach(String server, Reach next) {
        return new Flows(
                labels, footprints, outlets, reach.with(server, next, MAX_REACH), secrets, uses, trails, containers);
    }

    public Flows withSecrets(CappedMap<SecretTrace> next) {
        return new Flows(labels, footprints, outlets, reach, next, uses, trails, containers);
    }

    public Flows withUses(CappedMap<FleetUse> next) {
        return new Flows(labels, footprints, outlets, reach, secrets, next, trails, containers);
    }

    public Flows withTrail(String server, Trail next) {
        return new Flows(
                labels, footprints, outlets, reach, secrets, uses, trails.with(server, next, MAX_TRAILS), containers);
    }

    public Flows withContainers(Map<String, Container> changed) {
        return new Flows(
                labels, footprints, outlets, reach, secrets, uses, trails, containers.withAll(changed, MAX_CONTAINERS));
    }
}
