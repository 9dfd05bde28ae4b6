package io.driftwarden.topology.alert;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** MITRE tags of rules, {@code ATLAS:AML.T0086} and {@code ATTACK:T1048}, as OCSF attack objects. */
final class AttackTags {
    private static final String ATLAS = "ATLAS:";
    private static final String ATTACK = "ATTACK:";

    private AttackTags() {}

    static void of(List<String> tags, ArrayNode attacks) {
        for (String tag : tags) {
            if (tag.startsWith(ATLAS)) {
                technique(attacks, tag.substring(ATLAS.length()), "https://atlas.mitre.org/techniques/", '.');
            } else if (tag.startsWith(ATTACK)) {
                technique(attacks, tag.substring(ATTACK.length()), "https://attack.mitre.org/techniques/", '/');
            }
        }
    }

    /** ATLAS ids are {@code AML.T0051} and {@code AML.T0051.001}, ATT&CK ids {@code T1071} and {@code T1071.001}. */
    private static void technique(ArrayNode attacks, String id, String site, char separator) {
        int technique = id.indexOf('T');
        int dot = id.indexOf('.', Math.max(0, technique));
        ObjectNode attack = attacks.addObject();
        String parent = dot < 0 ? id : id.substring(0, dot);
        attack.putObject("technique").put("uid", parent).put("src_url", site + parent);
        if (dot >= 0) {
            attack.putObject("sub_technique")
                    .put("uid", id)
                    .put("src_url", site + parent + separator + id.substring(dot + 1));
        }
    }
}
