<?xml version="1.0" encoding="utf-8"?>
<!-- A provider's establishments: where each is admitted, and what it can do next. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>

  <xsl:template match="page" mode="crumbs"><xsl:call-template name="crumb"><xsl:with-param name="label">Establishments</xsl:with-param></xsl:call-template></xsl:template>

  <xsl:template match="page" mode="title">
    <xsl:variable name="all" select="sums/establishments"/>
    <xsl:choose>
      <xsl:when test="$all = 0">Add your first establishment</xsl:when>
      <xsl:when test="sums/admitted = $all">
        <xsl:call-template name="count">
          <xsl:with-param name="of" select="$all"/>
          <xsl:with-param name="one">establishment, admitted</xsl:with-param>
          <xsl:with-param name="many">establishments, all admitted</xsl:with-param>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise><xsl:value-of select="sums/admitted"/> of <xsl:call-template name="count"><xsl:with-param name="of" select="$all"/><xsl:with-param name="one">establishment</xsl:with-param></xsl:call-template> admitted</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="vacancies" mode="cell"><xsl:value-of select="."/> of <xsl:value-of select="../places"/></xsl:template>
  <xsl:template match="vacancies_on" mode="cell">on <xsl:value-of select="@text"/></xsl:template>
  <xsl:template match="suspended" mode="cell"><span class="dps-late">Suspended: <xsl:value-of select="."/></span></xsl:template>
  <xsl:template match="column[@name = 'admitted']" mode="blank">
    <xsl:param name="row"/>
    <xsl:if test="not($row/suspended)"><span class="dps-quiet">Not yet</span></xsl:if>
  </xsl:template>

  <xsl:template match="row/state" mode="cell">
    <xsl:choose>
      <xsl:when test=". = 'closed'"><span class="dps-quiet">Closed</span></xsl:when>
      <xsl:when test="../application"><a class="govuk-link" href="/applications/{../application}">Application<span class="govuk-visually-hidden"> of <xsl:value-of select="../name"/></span></a></xsl:when>
      <xsl:otherwise><a class="govuk-link" href="/establishments/{../id}/apply">Apply<span class="govuk-visually-hidden"> for <xsl:value-of select="../name"/></span></a></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

</xsl:stylesheet>
