package io.driftwarden.engine.policy;

import io.driftwarden.engine.verdict.Verdict;

/**
 * How findings are answered. A finding asks for its rule's own response; this is what it can get at most, and what a low
 * score adds to it. The score counts only where a strong finding, or weak ones of two families, bear the verdict out.
 *
 * @param strong the worst verdict that a strong finding alone can give
 * @param agreed the worst verdict that weak findings of two families can give
 * @param holdBelow a score under this gives {@code hold}
 * @param blockBelow a score under this gives {@code block}
 * @param killBelow a score under this gives {@code kill}
 * @param failClosed an event that cannot be judged is held; otherwise it is flagged and goes on
 */
public record Response(
        Verdict strong, Verdict agreed, double holdBelow, double blockBelow, double killBelow, boolean failClosed) {
    /** Every rule's own response; a session of which four fifths of the trust are gone is killed. */
    public static final Response DEFAULT = new Response(Verdict.KILL, Verdict.KILL, 0, 0, 20, true);

    /** The same, where no finding gives more than this verdict; the score still does. */
    public Response atMost(Verdict most) {
        return new Response(strong.better(most), agreed.better(most), holdBelow, blockBelow, killBelow, failClosed);
    }

    /** What the score asks for, 100 to 0. */
    public Verdict byScore(double score) {
        if (score < killBelow) {
            return Verdict.KILL;
        }
        return score < blockBelow ? Verdict.BLOCK : score < holdBelow ? Verdict.HOLD : Verdict.ALLOW;
    }
}
