<?xml version="1.0" encoding="utf-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>

  <xsl:template match="page" mode="title">Events</xsl:template>
  <xsl:template match="page" mode="crumbs"><xsl:call-template name="crumb"><xsl:with-param name="label">Events</xsl:with-param></xsl:call-template></xsl:template>

  <xsl:template match="page" mode="lead">
    <p class="govuk-body">Every change of a record, who made it and when. Events are only added: each holds the one before it in place.
      <xsl:choose>
        <xsl:when test="anchor">What happened before <xsl:value-of select="anchor/until_at/@text"/> is held by anchor <xsl:value-of select="anchor/position"/>.</xsl:when>
        <xsl:otherwise>No anchor has been set yet; the nightly job sets the first.</xsl:otherwise>
      </xsl:choose>
    </p>
    <xsl:if test="anchor">
      <xsl:call-template name="details">
        <xsl:with-param name="summary">Keep the anchor elsewhere</xsl:with-param>
        <xsl:with-param name="body">
          <p class="govuk-body">Whoever notes this outside the service can show later that nothing before it was changed or cut off:</p>
          <p class="govuk-body dps-hash"><code><xsl:value-of select="anchor/hash"/></code></p>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:if>
    <xsl:if test="list/count = most">
      <xsl:call-template name="inset">
        <xsl:with-param name="text">There are more than <xsl:value-of select="most"/> events. The list and its file hold the newest <xsl:value-of select="most"/>: narrow them by day to reach the others.</xsl:with-param>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- "Document: Document added" says it twice; the filter's list of words needs both. -->
  <xsl:template match="row/what" mode="cell">
    <xsl:variable name="record" select="substring-before(@text, ': ')"/>
    <xsl:variable name="rest" select="substring-after(@text, ': ')"/>
    <xsl:choose>
      <xsl:when test="string($record) and starts-with($rest, $record)"><xsl:value-of select="$rest"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="@text"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- To what happened to the record, where it has such a page. -->
  <xsl:template match="row/reference" mode="cell">
    <xsl:variable name="officer" select="/page/frame/who/authority"/>
    <xsl:choose>
      <xsl:when test="$officer and not(../unopened) and (../record = 'referral' or ../record = 'application' or ../record = 'agreement' or ../record = 'award' or ../record = 'notice' or ../record = 'provider' or ../record = 'establishment' or ../record = 'system' or ../record = 'bid')">
        <a class="govuk-link" href="/{../record}s/{../record_id}/timeline"><xsl:value-of select="."/></a>
      </xsl:when>
      <xsl:when test="not($officer) and ../record = 'person'">
        <a class="govuk-link" href="/people/{../record_id}/timeline"><xsl:value-of select="."/></a>
      </xsl:when>
      <xsl:otherwise><xsl:value-of select="."/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="column[@name = 'person']" mode="blank">
    <xsl:param name="row"/>
    <xsl:if test="not($row/body)">The service itself</xsl:if>
  </xsl:template>

</xsl:stylesheet>
