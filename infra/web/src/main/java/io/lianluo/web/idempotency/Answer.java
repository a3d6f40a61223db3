package io.lianluo.web.idempotency;

import java.util.Map;

/**
 * The answer that was given to a request.
 *
 * @param status  the HTTP status
 * @param headers those that belong to the answer itself
 * @param body    as it was sent
 */
record Answer(int status, Map<String, String> headers, byte[] body) {}
