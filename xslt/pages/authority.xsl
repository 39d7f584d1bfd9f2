<?xml version="1.0" encoding="utf-8"?>
<!-- A council as notices print it. What is missing is said where it would stand. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>

  <xsl:template match="page" mode="title"><xsl:value-of select="authority/name"/></xsl:template>

  <xsl:template match="page" mode="crumbs">
    <xsl:call-template name="crumb"><xsl:with-param name="href">/authorities</xsl:with-param><xsl:with-param name="label">Councils</xsl:with-param></xsl:call-template>
    <xsl:call-template name="crumb"><xsl:with-param name="label" select="authority/name"/></xsl:call-template>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <h1 class="govuk-heading-l"><xsl:value-of select="authority/name"/></h1>
    <p class="govuk-body">Notices print the council as it stands here. Those that are sent stay as they were sent.</p>
    <xsl:apply-templates select="authority"/>
    <p class="govuk-body"><xsl:call-template name="button"><xsl:with-param name="href" select="concat('/authorities/', authority/id, '/edit')"/><xsl:with-param name="text">Change</xsl:with-param></xsl:call-template></p>
  </xsl:template>

  <xsl:template match="authority">
    <xsl:call-template name="summary-list"><xsl:with-param name="rows">
      <xsl:call-template name="fact"><xsl:with-param name="key">Code</xsl:with-param><xsl:with-param name="value" select="code"/></xsl:call-template>
      <xsl:call-template name="fact">
        <xsl:with-param name="key">Kind</xsl:with-param>
        <xsl:with-param name="value"><xsl:choose><xsl:when test="kind = 'regional_authority'">Regional or local authority</xsl:when><xsl:when test="kind = 'body_public'">Body governed by public law</xsl:when><xsl:otherwise>Other</xsl:otherwise></xsl:choose></xsl:with-param>
      </xsl:call-template>
      <xsl:call-template name="fact"><xsl:with-param name="key">Street</xsl:with-param><xsl:with-param name="value" select="address"/></xsl:call-template>
      <xsl:call-template name="fact"><xsl:with-param name="key">Town or city</xsl:with-param><xsl:with-param name="value" select="town"/></xsl:call-template>
      <xsl:call-template name="fact"><xsl:with-param name="key">Postcode</xsl:with-param><xsl:with-param name="value" select="postcode"/></xsl:call-template>
      <xsl:call-template name="fact"><xsl:with-param name="key">Region</xsl:with-param><xsl:with-param name="value" select="concat(nuts_name, ' (', nuts, ')')"/></xsl:call-template>
      <xsl:call-template name="fact"><xsl:with-param name="key">Email address for procurement</xsl:with-param><xsl:with-param name="value" select="email"/></xsl:call-template>
      <xsl:call-template name="fact"><xsl:with-param name="key">Telephone</xsl:with-param><xsl:with-param name="value" select="phone/@text"/><xsl:with-param name="without">None: notices leave it out</xsl:with-param></xsl:call-template>
      <xsl:call-template name="fact"><xsl:with-param name="key">Web address</xsl:with-param><xsl:with-param name="value" select="url"/></xsl:call-template>
      <xsl:call-template name="fact"><xsl:with-param name="key">Review body</xsl:with-param><xsl:with-param name="value" select="review_body"/></xsl:call-template>
      <xsl:call-template name="fact"><xsl:with-param name="key">Login at the journal</xsl:with-param><xsl:with-param name="value" select="sender"/><xsl:with-param name="without">That of this service</xsl:with-param></xsl:call-template>
    </xsl:with-param></xsl:call-template>
  </xsl:template>

  <xsl:template name="fact">
    <xsl:param name="key"/>
    <xsl:param name="value"/>
    <xsl:param name="without">Missing: a notice fails its checks without it</xsl:param>
    <xsl:call-template name="summary">
      <xsl:with-param name="key" select="$key"/>
      <xsl:with-param name="value"><xsl:choose><xsl:when test="string($value)"><xsl:value-of select="$value"/></xsl:when><xsl:otherwise><span class="dps-quiet"><xsl:value-of select="$without"/></span></xsl:otherwise></xsl:choose></xsl:with-param>
    </xsl:call-template>
  </xsl:template>

</xsl:stylesheet>
