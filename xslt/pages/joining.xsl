<?xml version="1.0" encoding="utf-8"?>
<!-- Somebody asks to act for an organisation: who it is, and the answer of whoever decides. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>

  <xsl:template match="page" mode="width">narrow</xsl:template>
  <xsl:template match="page" mode="title"><xsl:apply-templates select="joining" mode="answer"/></xsl:template>

  <xsl:template match="page" mode="back">
    <xsl:choose>
      <xsl:when test="frame/who/provider">
        <xsl:call-template name="back"><xsl:with-param name="href">/organisation/people</xsl:with-param><xsl:with-param name="label">Back to people</xsl:with-param></xsl:call-template>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="back"><xsl:with-param name="href">/providers/<xsl:value-of select="joining/provider"/></xsl:with-param><xsl:with-param name="label">Back to the provider</xsl:with-param></xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="joining" mode="answer">
    <xsl:choose>
      <xsl:when test="state = 'open'"><xsl:value-of select="name"/> asks to act for <xsl:value-of select="provider_name"/></xsl:when>
      <xsl:when test="state = 'approved'"><xsl:value-of select="name"/> may act for <xsl:value-of select="provider_name"/></xsl:when>
      <xsl:when test="state = 'refused'"><xsl:value-of select="name"/> was refused</xsl:when>
      <xsl:when test="state = 'withdrawn'"><xsl:value-of select="name"/> took the request back</xsl:when>
      <xsl:otherwise>The request of <xsl:value-of select="name"/> has run out</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l"><xsl:apply-templates select="joining" mode="answer"/></h1>
        <xsl:apply-templates select="joining"/>
        <xsl:if test="form">
          <p class="govuk-body">They have shown that mail to this address reaches them. Whether they work for you is for you to say: if you are not sure, ask before you answer.</p>
          <xsl:apply-templates select="form"><xsl:with-param name="button">Answer</xsl:with-param></xsl:apply-templates>
        </xsl:if>
      </div>
    </div>
  </xsl:template>

  <xsl:template match="joining">
    <xsl:call-template name="summary-list"><xsl:with-param name="rows">
      <xsl:call-template name="summary"><xsl:with-param name="key">Name</xsl:with-param><xsl:with-param name="value" select="string(name)"/></xsl:call-template>
      <xsl:call-template name="summary"><xsl:with-param name="key">Email address</xsl:with-param><xsl:with-param name="value" select="string(email)"/></xsl:call-template>
      <xsl:if test="note"><xsl:call-template name="summary"><xsl:with-param name="key">What they say</xsl:with-param><xsl:with-param name="value" select="string(note)"/></xsl:call-template></xsl:if>
      <xsl:call-template name="summary"><xsl:with-param name="key">Asked</xsl:with-param><xsl:with-param name="value" select="string(asked_at/@text)"/></xsl:call-template>
      <xsl:if test="state = 'open'"><xsl:call-template name="summary"><xsl:with-param name="key">Runs out</xsl:with-param><xsl:with-param name="value" select="string(expires_at/@text)"/></xsl:call-template></xsl:if>
      <xsl:if test="reason"><xsl:call-template name="summary"><xsl:with-param name="key">Why not</xsl:with-param><xsl:with-param name="value" select="string(reason)"/></xsl:call-template></xsl:if>
      <xsl:if test="decided_at"><xsl:call-template name="summary"><xsl:with-param name="key">Answered</xsl:with-param><xsl:with-param name="value"><xsl:value-of select="decided_at/@text"/>, <xsl:value-of select="decided_name"/></xsl:with-param></xsl:call-template></xsl:if>
    </xsl:with-param></xsl:call-template>
  </xsl:template>

</xsl:stylesheet>
