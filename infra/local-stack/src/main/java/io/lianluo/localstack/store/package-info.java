/**
 * A mongo-java-server that uses its indexes the way MongoDB does.
 * Development and tests only: no transactions, no update pipelines; its partial indexes hold all documents.
 */
@NullMarked
package io.lianluo.localstack.store;

import org.jspecify.annotations.NullMarked;
