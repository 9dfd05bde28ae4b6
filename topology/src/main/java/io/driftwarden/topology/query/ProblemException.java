package io.driftwarden.topology.query;

import com.linecorp.armeria.common.HttpStatus;
import java.util.List;

/** A request that cannot be answered, as the problem that the client is told. It carries no stack trace. */
final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    private ProblemException(Problem problem) {
        super(problem.title(), null, false, false);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }

    static ProblemException unknownSession() {
        return new ProblemException(new Problem(
                HttpStatus.NOT_FOUND,
                "unknown-session",
                "Unknown session",
                "No session of that id is remembered for that tenant; sessions are forgotten when idle.",
                ""));
    }

    static ProblemException unknownServer() {
        return new ProblemException(new Problem(
                HttpStatus.NOT_FOUND,
                "unknown-server",
                "Unknown server",
                "No server of that name has listed tools or has evidence in that tenant.",
                ""));
    }

    static ProblemException badParameter(String parameter, String expected) {
        return new ProblemException(new Problem(
                HttpStatus.BAD_REQUEST,
                "bad-parameter",
                "Bad parameter",
                "Parameter " + parameter + " must be " + expected + ".",
                parameter));
    }

    /** The name is not repeated in the sentence: it is whatever the client sent. */
    static ProblemException unknownParameter(String parameter, List<String> known) {
        return new ProblemException(new Problem(
                HttpStatus.BAD_REQUEST,
                "unknown-parameter",
                "Unknown parameter",
                "The parameters here are " + String.join(", ", known) + ".",
                parameter));
    }

    static ProblemException unavailable(String detail) {
        return new ProblemException(
                new Problem(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", "Not available now", detail, ""));
    }
}
