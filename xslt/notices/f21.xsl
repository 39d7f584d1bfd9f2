<?xml version="1.0" encoding="utf-8"?>
<!--
  Form F21 as the quarter's award notice (regulations 50(5) and 75(4)), in the reception schema of the journal.
  Order is the schema's: town before postcode, LOT_NO before the title of an award.
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns="http://publications.europa.eu/resource/schema/ted/R2.0.9/reception"
                xmlns:n2021="http://publications.europa.eu/resource/schema/ted/2021/nuts">
  <xsl:output method="xml" encoding="UTF-8" indent="yes"/>

  <xsl:template match="/notice">
    <TED_ESENDERS VERSION="{version}">
      <SENDER>
        <IDENTIFICATION>
          <ESENDER_LOGIN><xsl:value-of select="sender/login"/></ESENDER_LOGIN>
          <xsl:if test="sender/customer"><CUSTOMER_LOGIN><xsl:value-of select="sender/customer"/></CUSTOMER_LOGIN></xsl:if>
          <NO_DOC_EXT><xsl:value-of select="number"/></NO_DOC_EXT>
          <SOFTWARE_VERSION>dps</SOFTWARE_VERSION>
        </IDENTIFICATION>
        <CONTACT>
          <ORGANISATION><xsl:value-of select="buyer/name"/></ORGANISATION>
          <COUNTRY VALUE="UK"/>
          <xsl:apply-templates select="buyer/phone" mode="phone"/>
          <E_MAIL><xsl:value-of select="buyer/email"/></E_MAIL>
        </CONTACT>
      </SENDER>
      <FORM_SECTION>
        <F21_2014 LG="EN" CATEGORY="ORIGINAL" FORM="F21">
          <LEGAL_BASIS VALUE="32014L0024"/>
          <NOTICE TYPE="AWARD_CONTRACT"/>
          <xsl:call-template name="contracting-body"/>
          <xsl:call-template name="object"/>
          <xsl:call-template name="procedure"/>
          <xsl:apply-templates select="award"/>
          <xsl:call-template name="complement"/>
        </F21_2014>
      </FORM_SECTION>
    </TED_ESENDERS>
  </xsl:template>

  <!-- ============ I: who buys ============ -->

  <xsl:template name="contracting-body">
    <CONTRACTING_BODY>
      <ADDRESS_CONTRACTING_BODY><xsl:apply-templates select="buyer" mode="body"/></ADDRESS_CONTRACTING_BODY>
      <xsl:for-each select="partner">
        <ADDRESS_CONTRACTING_BODY_ADDITIONAL><xsl:apply-templates select="." mode="body"/></ADDRESS_CONTRACTING_BODY_ADDITIONAL>
      </xsl:for-each>
      <xsl:if test="partner"><JOINT_PROCUREMENT_INVOLVED/></xsl:if>
      <CA_TYPE VALUE="{buyer/kind}"/>
      <CA_ACTIVITY VALUE="{buyer/activity}"/>
    </CONTRACTING_BODY>
  </xsl:template>

  <xsl:template match="*" mode="body">
    <OFFICIALNAME><xsl:value-of select="name"/></OFFICIALNAME>
    <xsl:if test="address"><ADDRESS><xsl:value-of select="address"/></ADDRESS></xsl:if>
    <TOWN><xsl:value-of select="town"/></TOWN>
    <xsl:if test="postcode"><POSTAL_CODE><xsl:value-of select="postcode"/></POSTAL_CODE></xsl:if>
    <COUNTRY VALUE="{country}"/>
    <xsl:apply-templates select="phone" mode="phone"/>
    <E_MAIL><xsl:value-of select="email"/></E_MAIL>
    <n2021:NUTS CODE="{nuts}"/>
    <URL_GENERAL><xsl:value-of select="url"/></URL_GENERAL>
  </xsl:template>

  <xsl:template match="phone" mode="phone"><PHONE><xsl:value-of select="."/></PHONE></xsl:template>

  <!-- ============ II: what is bought ============ -->

  <xsl:template name="object">
    <OBJECT_CONTRACT ITEM="1">
      <TITLE><P><xsl:value-of select="title"/></P></TITLE>
      <REFERENCE_NUMBER><xsl:value-of select="reference"/></REFERENCE_NUMBER>
      <CPV_MAIN><CPV_CODE CODE="{cpv}"/></CPV_MAIN>
      <TYPE_CONTRACT CTYPE="SERVICES"/>
      <SHORT_DESCR><P><xsl:value-of select="summary"/></P></SHORT_DESCR>
      <xsl:if test="total"><VAL_TOTAL CURRENCY="GBP"><xsl:value-of select="total"/></VAL_TOTAL></xsl:if>
      <xsl:choose>
        <xsl:when test="count(lot) > 1"><LOT_DIVISION/></xsl:when>
        <xsl:otherwise><NO_LOT_DIVISION/></xsl:otherwise>
      </xsl:choose>
      <xsl:apply-templates select="lot"/>
    </OBJECT_CONTRACT>
  </xsl:template>

  <xsl:template match="lot">
    <OBJECT_DESCR ITEM="{position()}">
      <xsl:if test="count(../lot) > 1">
        <TITLE><P><xsl:value-of select="title"/></P></TITLE>
        <LOT_NO><xsl:value-of select="number"/></LOT_NO>
      </xsl:if>
      <xsl:for-each select="cpv"><CPV_ADDITIONAL><CPV_CODE CODE="{.}"/></CPV_ADDITIONAL></xsl:for-each>
      <xsl:for-each select="nuts"><n2021:NUTS CODE="{.}"/></xsl:for-each>
      <SHORT_DESCR><P><xsl:value-of select="summary"/></P></SHORT_DESCR>
      <NO_EU_PROGR_RELATED/>
    </OBJECT_DESCR>
  </xsl:template>

  <!-- ============ IV: how ============ -->

  <xsl:template name="procedure">
    <PROCEDURE>
      <xsl:choose>
        <xsl:when test="procedure = 'open'"><PT_OPEN/></xsl:when>
        <xsl:when test="procedure = 'negotiated'"><PT_INVOLVING_NEGOTIATION/></xsl:when>
        <xsl:otherwise><PT_RESTRICTED/></xsl:otherwise>
      </xsl:choose>
      <!-- The form has no element for a dynamic purchasing system: it is said in words. -->
      <MAIN_FEATURES_AWARD><P><xsl:value-of select="features"/></P></MAIN_FEATURES_AWARD>
      <NOTICE_NUMBER_OJ><xsl:value-of select="call"/></NOTICE_NUMBER_OJ>
    </PROCEDURE>
  </xsl:template>

  <!-- ============ V: each award ============ -->

  <xsl:template match="award">
    <AWARD_CONTRACT ITEM="{position()}">
      <CONTRACT_NO><xsl:value-of select="number"/></CONTRACT_NO>
      <xsl:if test="count(../lot) > 1"><LOT_NO><xsl:value-of select="lot"/></LOT_NO></xsl:if>
      <TITLE><P><xsl:value-of select="title"/></P></TITLE>
      <AWARDED_CONTRACT>
        <DATE_CONCLUSION_CONTRACT><xsl:value-of select="signed_on"/></DATE_CONCLUSION_CONTRACT>
        <TENDERS>
          <NB_TENDERS_RECEIVED><xsl:value-of select="tenders"/></NB_TENDERS_RECEIVED>
          <NB_TENDERS_RECEIVED_SME><xsl:value-of select="tenders_sme"/></NB_TENDERS_RECEIVED_SME>
          <!-- A UK bidder is not from another country: regulation 50(2)(a)(ii) as amended. -->
          <NB_TENDERS_RECEIVED_OTHER_EU>0</NB_TENDERS_RECEIVED_OTHER_EU>
          <NB_TENDERS_RECEIVED_NON_EU>0</NB_TENDERS_RECEIVED_NON_EU>
          <NB_TENDERS_RECEIVED_EMEANS><xsl:value-of select="tenders"/></NB_TENDERS_RECEIVED_EMEANS>
        </TENDERS>
        <CONTRACTORS>
          <CONTRACTOR>
            <ADDRESS_CONTRACTOR>
              <OFFICIALNAME><xsl:value-of select="contractor/name"/></OFFICIALNAME>
              <xsl:if test="contractor/company"><NATIONALID><xsl:value-of select="contractor/company"/></NATIONALID></xsl:if>
              <xsl:if test="contractor/address"><ADDRESS><xsl:value-of select="contractor/address"/></ADDRESS></xsl:if>
              <TOWN><xsl:value-of select="contractor/town"/></TOWN>
              <xsl:if test="contractor/postcode"><POSTAL_CODE><xsl:value-of select="contractor/postcode"/></POSTAL_CODE></xsl:if>
              <COUNTRY VALUE="{contractor/country}"/>
              <n2021:NUTS CODE="{contractor/nuts}"/>
            </ADDRESS_CONTRACTOR>
            <xsl:if test="contractor/sme = 1"><SME/></xsl:if>
          </CONTRACTOR>
        </CONTRACTORS>
        <VALUES><VAL_TOTAL CURRENCY="GBP"><xsl:value-of select="value"/></VAL_TOTAL></VALUES>
      </AWARDED_CONTRACT>
    </AWARD_CONTRACT>
  </xsl:template>

  <!-- ============ VI: the rest ============ -->

  <xsl:template name="complement">
    <COMPLEMENTARY_INFO>
      <INFO_ADD><xsl:for-each select="info"><P><xsl:value-of select="."/></P></xsl:for-each></INFO_ADD>
      <ADDRESS_REVIEW_BODY>
        <OFFICIALNAME><xsl:value-of select="review/name"/></OFFICIALNAME>
        <TOWN><xsl:value-of select="review/town"/></TOWN>
        <COUNTRY VALUE="UK"/>
      </ADDRESS_REVIEW_BODY>
      <DATE_DISPATCH_NOTICE><xsl:value-of select="dispatched_on"/></DATE_DISPATCH_NOTICE>
    </COMPLEMENTARY_INFO>
  </xsl:template>
</xsl:stylesheet>
