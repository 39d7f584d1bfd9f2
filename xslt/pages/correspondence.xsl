<?xml version="1.0" encoding="utf-8"?>
<!-- What a provider and a council have written to each other about one record, and the next message. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>

  <xsl:template match="page" mode="title">Messages about <xsl:apply-templates select="about" mode="what"/></xsl:template>
  <xsl:template match="page" mode="width">narrow</xsl:template>
  <xsl:template match="page" mode="crumbs">
    <xsl:call-template name="crumb"><xsl:with-param name="href">/correspondence</xsl:with-param><xsl:with-param name="label">Messages</xsl:with-param></xsl:call-template>
    <xsl:call-template name="crumb"><xsl:with-param name="label"><xsl:choose><xsl:when test="about/reference"><xsl:value-of select="about/reference"/></xsl:when><xsl:otherwise><xsl:value-of select="about/provider_name"/></xsl:otherwise></xsl:choose></xsl:with-param></xsl:call-template>
  </xsl:template>

  <xsl:template match="about" mode="what">
    <xsl:choose>
      <xsl:when test="reference"><xsl:value-of select="concat(record, ' ', reference)"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="provider_name"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <span class="dps-caption"><xsl:value-of select="about/provider_name"/> and <xsl:value-of select="about/authority_name"/></span>
    <h1 class="govuk-heading-l">Messages about <xsl:apply-templates select="about" mode="what"/></h1>
    <p class="govuk-body"><a class="govuk-link" href="{about/path}">Go to the <xsl:choose><xsl:when test="about/record = 'provider'">organisation</xsl:when><xsl:otherwise><xsl:value-of select="about/record"/></xsl:otherwise></xsl:choose></a></p>
    <xsl:apply-templates select="letter"/>
    <xsl:if test="not(letter)"><p class="govuk-body">Nobody has written yet.</p></xsl:if>
    <xsl:if test="form">
      <h2 class="govuk-heading-m">Write a message</h2>
      <xsl:apply-templates select="about" mode="hint"/>
      <xsl:apply-templates select="form"><xsl:with-param name="button">Send message</xsl:with-param></xsl:apply-templates>
    </xsl:if>
  </xsl:template>

  <xsl:template match="about" mode="hint">
    <p class="govuk-body">
      <xsl:text>Everybody of both sides who works on it can read it. It stays on the record and cannot be changed. An email tells the other side that it is here.</xsl:text>
      <xsl:if test="record = 'referral' and side = 'provider'"> Do not write a price: only your bid counts, and it is sealed until bids are opened.</xsl:if>
      <xsl:if test="record = 'referral' and side = 'authority'"> What matters to every bid must be told to everybody invited, not to one of them. Write nothing that tells who the child is.</xsl:if>
    </p>
  </xsl:template>
</xsl:stylesheet>
