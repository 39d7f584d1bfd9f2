<?xml version="1.0" encoding="utf-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>

  <xsl:template match="page" mode="width">narrow</xsl:template>
  <xsl:template match="page" mode="title">Register your organisation</xsl:template>
  <xsl:template match="page" mode="back">
    <xsl:call-template name="back"><xsl:with-param name="href">/</xsl:with-param></xsl:call-template>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">Register your organisation</h1>
        <p class="govuk-body">For providers of places, care, therapies and support. It takes about 5 minutes, and you need:</p>
        <ul class="govuk-list govuk-list--bullet">
          <xsl:if test="not(frame/who)"><li>an email address that you use for work</li></xsl:if>
          <li>your company number or charity number, unless you are a sole trader or a partnership</li>
          <li>the address of your registered office, or the one you trade from</li>
        </ul>
        <p class="govuk-body">If your organisation is here already, we ask its administrators to let you in.</p>
        <xsl:choose>
          <xsl:when test="frame/who">
            <p class="govuk-body">You are signed in as <strong><xsl:value-of select="frame/who/name"/></strong>, and will act for this organisation besides.</p>
            <xsl:apply-templates select="form"><xsl:with-param name="button">Continue</xsl:with-param></xsl:apply-templates>
          </xsl:when>
          <xsl:otherwise>
            <xsl:apply-templates select="form"><xsl:with-param name="button">Continue</xsl:with-param></xsl:apply-templates>
            <h2 class="govuk-heading-s">If you work for a council</h2>
            <p class="govuk-body">You cannot register here. An administrator of this service invites you.</p>
          </xsl:otherwise>
        </xsl:choose>
      </div>
    </div>
  </xsl:template>

</xsl:stylesheet>
