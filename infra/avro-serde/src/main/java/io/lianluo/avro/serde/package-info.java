/**
 * Avro values on Kafka in Confluent's wire format, their schemas in any registry that speaks Confluent's REST interface.
 * Configured by Confluent's keys with Confluent's defaults, so that either implementation can take the other's place.
 */
@org.jspecify.annotations.NullMarked
package io.lianluo.avro.serde;
