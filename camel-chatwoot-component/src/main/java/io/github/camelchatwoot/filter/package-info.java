/**
 * Filters of contacts and conversations as people write them, turned into the list of conditions
 * that the API takes. Plain Java that knows neither routes nor calls.
 */
package io.github.camelchatwoot.filter;
