<?xml version="1.0" encoding="utf-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>
  <xsl:import href="../components/code.xsl"/>

  <xsl:template match="page" mode="width">narrow</xsl:template>
  <xsl:template match="page" mode="title">Set up an authenticator app</xsl:template>

  <xsl:template match="page" mode="main">
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">Set up an authenticator app</h1>
        <p class="govuk-body">
          <xsl:choose>
            <xsl:when test="frame/who">From now on signing in asks for your password and a code of this app. An app that you set up before stops working.</xsl:when>
            <xsl:otherwise>Your account can see and decide what others must not, so it takes more than a password to sign in: a code that an app on your telephone or computer shows.</xsl:otherwise>
          </xsl:choose>
        </p>
        <h2 class="govuk-heading-m">1. Have an app</h2>
        <p class="govuk-body">Any authenticator app will do: that of Google, Microsoft or Apple, or your password manager.</p>
        <h2 class="govuk-heading-m">2. Scan this picture with it</h2>
        <xsl:apply-templates select="qr"/>
        <p class="govuk-body">Or type this key into it:</p>
        <p class="govuk-inset-text dps-key-text"><xsl:value-of select="secret"/></p>
        <h2 class="govuk-heading-m">3. Enter the code that it shows</h2>
        <xsl:apply-templates select="demo_code"/>
        <xsl:apply-templates select="form"><xsl:with-param name="button">Continue</xsl:with-param></xsl:apply-templates>
      </div>
    </div>
  </xsl:template>

</xsl:stylesheet>
